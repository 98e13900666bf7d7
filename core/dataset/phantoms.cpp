// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/phantoms.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace postil {

namespace {

constexpr int canvasSide = 128; ///< drawn at this size, then averaged down

double draw(const Span& span, Random& random)
{
    return span.low + (span.high - span.low) * random.unit();
}

/// A canvas in body coordinates: the picture spans [-1, 1] in both directions, y downwards. Every length and
/// place that passes through jitter() varies from picture to picture.
class Canvas
{
public:
    Canvas(const PhantomStyle& style, Random& random)
        : m_style(style)
        , m_random(random)
        , m_pixels(canvasSide, canvasSide, CV_32F, cv::Scalar(0.04))
        , m_scale(draw(style.scale, random))
        , m_angle((2 * random.unit() - 1) * style.rotation)
        , m_shift((2 * random.unit() - 1) * style.shift * 2, (2 * random.unit() - 1) * style.shift * 2)
    {
    }

    [[nodiscard]] double jitter(double value)
    {
        return value * (1 + m_style.deformation * (2 * m_random.unit() - 1));
    }
    [[nodiscard]] double around(double value)
    {
        return value + 0.4 * m_style.deformation * (2 * m_random.unit() - 1);
    }
    [[nodiscard]] Random& random() { return m_random; }
    [[nodiscard]] cv::Mat& pixels() { return m_pixels; }

    void ellipse(cv::Point2d centre, double rx, double ry, double degrees, double grey)
    {
        cv::ellipse(m_pixels, toPixels(centre), axes(rx, ry), degrees + m_angle, 0, 360, cv::Scalar(grey),
                    cv::FILLED, cv::LINE_8);
    }

    /// Adds `grey` inside the ellipse, fading over `softness` of the body's half width.
    void glow(cv::Point2d centre, double rx, double ry, double degrees, double grey, double softness)
    {
        const double sigma = std::max(0.3, softness * canvasSide / 2);
        addSoft(toPixels(centre), axes(rx, ry), sigma, 0, grey, [&](cv::Mat& mask, cv::Point place) {
            cv::ellipse(mask, place, axes(rx, ry), degrees + m_angle, 0, 360, cv::Scalar(1), cv::FILLED,
                        cv::LINE_8);
        });
    }

    void arc(cv::Point2d centre, double rx, double ry, double from, double to, double width, double grey)
    {
        addSoft(toPixels(centre), axes(rx, ry), 0.0063 * canvasSide, thickness(width), grey,
                [&](cv::Mat& mask, cv::Point place) {
                    cv::ellipse(mask, place, axes(rx, ry), m_angle, from, to, cv::Scalar(1), thickness(width),
                                cv::LINE_8);
                });
    }

    /// A thick line with round ends that brightens what it covers to at least `grey`.
    void limb(cv::Point2d from, cv::Point2d to, double width, double grey)
    {
        cv::Mat mask(m_pixels.size(), CV_32F, cv::Scalar(0));
        cv::line(mask, toPixels(from), toPixels(to), cv::Scalar(grey), thickness(width), cv::LINE_8);
        cv::max(m_pixels, mask, m_pixels);
    }

    void polygon(const std::vector<cv::Point2d>& corners, double grey)
    {
        std::vector<cv::Point> points;
        points.reserve(corners.size());
        std::ranges::transform(corners, std::back_inserter(points),
                               [this](cv::Point2d p) { return toPixels(p); });
        cv::fillPoly(m_pixels, std::vector<std::vector<cv::Point>>{points}, cv::Scalar(grey), cv::LINE_8);
    }

    /// `radius`: sigma in body coordinates.
    void soften(double radius) { cv::GaussianBlur(m_pixels, m_pixels, {}, radius * canvasSide / 2); }

private:
    /// Draws a mask in the box that a shape of this reach can touch, blurs it and adds it.
    template <class Draw>
    void addSoft(cv::Point centre, cv::Size reach, double sigma, int margin, double grey,
                 const Draw& drawMask)
    {
        const int half =
            std::max(reach.width, reach.height) + margin + static_cast<int>(std::ceil(4 * sigma)) + 1;
        const cv::Rect box = cv::Rect(centre.x - half, centre.y - half, 2 * half + 1, 2 * half + 1) &
                             cv::Rect({}, m_pixels.size());
        if (box.empty()) {
            return;
        }
        cv::Mat mask(box.size(), CV_32F, cv::Scalar(0));
        drawMask(mask, centre - box.tl());
        cv::GaussianBlur(mask, mask, {}, sigma);
        cv::Mat part = m_pixels(box);
        cv::scaleAdd(mask, grey, part, part);
    }
    [[nodiscard]] cv::Point toPixels(cv::Point2d p) const
    {
        const double turn = m_angle * std::numbers::pi / 180;
        const cv::Point2d turned(p.x * std::cos(turn) - p.y * std::sin(turn),
                                 p.x * std::sin(turn) + p.y * std::cos(turn));
        return {static_cast<int>(std::lround((turned.x * m_scale + m_shift.x + 1) * canvasSide / 2)),
                static_cast<int>(std::lround((turned.y * m_scale + m_shift.y + 1) * canvasSide / 2))};
    }
    [[nodiscard]] cv::Size axes(double rx, double ry) const
    {
        const double unit = m_scale * canvasSide / 2;
        return {std::max(1, static_cast<int>(std::lround(rx * unit))),
                std::max(1, static_cast<int>(std::lround(ry * unit)))};
    }
    [[nodiscard]] int thickness(double width) const
    {
        return std::max(1, static_cast<int>(std::lround(width * m_scale * canvasSide / 2)));
    }

    const PhantomStyle& m_style;
    Random& m_random;
    cv::Mat m_pixels;
    double m_scale;
    double m_angle;
    cv::Point2d m_shift;
};

/// Axial section: bright skull, grey brain, dark ventricles, falx.
void drawHead(Canvas& canvas)
{
    const double rx = canvas.jitter(0.62);
    const double ry = canvas.jitter(0.78);
    const double bone = canvas.jitter(0.085);
    canvas.ellipse({0, 0}, rx + 0.04, ry + 0.04, 0, 0.30); // scalp
    canvas.ellipse({0, 0}, rx, ry, 0, 0.95);
    canvas.ellipse({0, 0}, rx - bone, ry - bone, 0, 0.42);
    for (int i = 0; i < 10; ++i) { // gyri
        const double angle = 2 * std::numbers::pi * canvas.random().unit();
        const double radius = 0.75 + 0.1 * canvas.random().unit();
        canvas.glow({radius * (rx - bone) * std::cos(angle), radius * (ry - bone) * std::sin(angle)},
                    canvas.jitter(0.07), canvas.jitter(0.05), 180 * canvas.random().unit(),
                    i % 2 == 0 ? 0.10 : -0.10, 0.02);
    }
    canvas.soften(0.015);
    canvas.glow({0, 0}, 0.012, ry - bone, 0, 0.16, 0.006);
    const double spread = canvas.jitter(0.13);
    const double tall = canvas.jitter(0.22);
    for (const double side : {-1.0, 1.0}) {
        canvas.glow({side * spread, canvas.around(-0.12)}, canvas.jitter(0.06), tall, side * 14, -0.30,
                    0.015);
        canvas.glow({side * canvas.jitter(0.17), canvas.around(0.22)}, canvas.jitter(0.05),
                    canvas.jitter(0.13), side * -22, -0.26, 0.015);
    }
    canvas.glow({0, canvas.around(0.12)}, 0.03, 0.08, 0, -0.2, 0.012);
}

/// Frontal projection: dark lungs, bright mediastinum and heart, ribs, clavicles, diaphragm.
void drawChest(Canvas& canvas)
{
    const double half = canvas.jitter(0.80);
    canvas.polygon({{-half, 1.3},
                    {-half, -0.35},
                    {-0.42, -0.78},
                    {-0.16, -0.85},
                    {-0.16, -1.3},
                    {0.16, -1.3},
                    {0.16, -0.85},
                    {0.42, -0.78},
                    {half, -0.35},
                    {half, 1.3}},
                   0.58);
    canvas.soften(0.04);
    const double floor = canvas.around(0.12);
    for (const double side : {-1.0, 1.0}) {
        canvas.glow({side * canvas.jitter(0.40), floor - 0.08}, canvas.jitter(0.26), canvas.jitter(0.58),
                    side * -7, -0.42, 0.04);
        canvas.glow({side * canvas.jitter(0.44), floor + 0.30}, canvas.jitter(0.24), canvas.jitter(0.26), 0,
                    -0.10, 0.05);
    }
    canvas.glow({0, 0}, canvas.jitter(0.10), 1.0, 0, 0.20, 0.03); // spine
    canvas.glow({canvas.jitter(0.14), canvas.around(0.28)}, canvas.jitter(0.30), canvas.jitter(0.24), 28,
                0.34, 0.03);                               // heart
    canvas.glow({0.07, -0.32}, 0.13, 0.12, 0, 0.14, 0.03); // aortic arch
    for (const double side : {-1.0, 1.0}) {                // domes of the diaphragm
        canvas.glow({side * canvas.jitter(0.44), canvas.around(0.98)}, 0.40, canvas.jitter(0.36), 0, 0.20,
                    0.03);
    }
    const int ribs = 6 + static_cast<int>(canvas.random().below(3));
    const double strength = canvas.jitter(0.13);
    for (int i = 0; i < ribs; ++i) {
        const double y = -0.62 + 1.15 * i / ribs;
        for (const double side : {-1.0, 1.0}) {
            canvas.arc({side * 0.40, y + 0.16}, canvas.jitter(0.34), canvas.jitter(0.17),
                       side > 0 ? 195 : 180, side > 0 ? 360 : 345, 0.035, strength);
        }
    }
    canvas.arc({-0.36, -0.60}, 0.32, 0.08, 180, 350, 0.055, 0.22);
    canvas.arc({0.36, -0.60}, 0.32, 0.08, 190, 360, 0.055, 0.22);
}

/// Palm down: soft tissue in grey, bones bright, joints as gaps.
void drawHand(Canvas& canvas)
{
    const double mirror = canvas.random().below(2) == 0 ? 1.0 : -1.0;
    struct Finger
    {
        double base;
        double angle; ///< degrees from straight up
        double length;
    };
    const std::array<Finger, 5> fingers{
        {{-0.34, -22, 0.62}, {-0.14, -7, 0.80}, {0.06, 2, 0.88}, {0.25, 11, 0.78}, {0.40, 24, 0.58}}};
    struct Bone
    {
        cv::Point2d from;
        cv::Point2d to;
        double width;
    };
    std::vector<Bone> bones;
    const double tissue = 0.28;
    const cv::Point2d wrist(0, 0.72);
    canvas.limb({0, 0.70}, {0, 1.25}, 0.46, tissue);
    canvas.polygon({{-0.36, -0.02}, {0.40, -0.04}, {0.44, 0.30}, {0.26, 0.78}, {-0.26, 0.78}, {-0.44, 0.34}},
                   tissue);
    const double spread = canvas.jitter(1.0);
    for (std::size_t i = 0; i < fingers.size(); ++i) {
        const bool thumb = i == 0;
        const double angle =
            (thumb ? canvas.jitter(-50) : fingers[i].angle * spread) * std::numbers::pi / 180;
        const cv::Point2d direction(mirror * std::sin(angle), -std::cos(angle));
        const cv::Point2d root(mirror * (thumb ? -0.36 : fingers[i].base),
                               thumb ? 0.34 : 0.02 + 0.05 * std::abs(fingers[i].base));
        const double length = canvas.jitter(thumb ? 0.48 : fingers[i].length * 0.92);
        const double width = canvas.jitter(0.175);
        canvas.limb(root, root + direction * length, width, tissue);
        bones.push_back({wrist + (root - wrist) * 0.28, root - (root - wrist) * 0.08, 0.06}); // metacarpal
        const std::array<double, 4> joints = thumb ? std::array<double, 4>{0.08, 0.46, 0.60, 0.90}
                                                   : std::array<double, 4>{0.05, 0.38, 0.50, 0.66};
        bones.push_back(
            {root + direction * (length * joints[0]), root + direction * (length * joints[1]), 0.058});
        bones.push_back(
            {root + direction * (length * joints[2]), root + direction * (length * joints[3]), 0.05});
        if (!thumb) {
            bones.push_back({root + direction * (length * 0.77), root + direction * (length * 0.93), 0.042});
        }
    }
    canvas.soften(0.026);
    const double bright = canvas.jitter(0.80);
    for (const Bone& bone : bones) {
        canvas.limb(bone.from, bone.to, bone.width, bright);
    }
    for (int i = 0; i < 7; ++i) { // carpal bones
        canvas.ellipse({(i % 4 - 1.5) * 0.13 + (i / 4) * 0.05, 0.66 + 0.11 * (i / 4)}, canvas.jitter(0.055),
                       canvas.jitter(0.05), 40.0 * i, bright * 0.92);
    }
    canvas.limb({-0.12, 0.90}, {-0.13, 1.3}, 0.15, bright);
    canvas.limb({0.11, 0.92}, {0.12, 1.3}, 0.11, bright);
    canvas.soften(0.010);
}

/// Mammogram from the side: a half round on one edge, gland tissue towards the nipple, muscle in the upper
/// corner.
void drawBreast(Canvas& canvas)
{
    const double mirror = canvas.random().below(2) == 0 ? 1.0 : -1.0;
    const double depth = canvas.jitter(1.25);
    const double tall = canvas.jitter(0.76);
    canvas.ellipse({-mirror * 1.05, 0.05}, depth, tall, 0, 0.30);
    canvas.soften(0.03);
    canvas.glow({-mirror * 1.05, 0.05}, depth * 0.86, tall * 0.84, 0, 0.12, 0.05);
    const cv::Point2d nipple(-mirror * 1.05 + mirror * depth, 0.05);
    canvas.glow(nipple, 0.06, 0.05, 0, 0.28, 0.015);
    const int lobes = 9 + static_cast<int>(canvas.random().below(6));
    for (int i = 0; i < lobes; ++i) {
        const double reach = 0.25 + 0.6 * canvas.random().unit();
        const double y = (2 * canvas.random().unit() - 1) * tall * 0.62 * reach;
        canvas.glow({nipple.x - mirror * depth * reach * 0.8, 0.05 + y}, canvas.jitter(0.16),
                    canvas.jitter(0.07), mirror * y * 70, 0.14 + 0.14 * canvas.random().unit(), 0.03);
    }
    for (int i = 0; i < 5; ++i) { // ducts
        const double y = (i - 2) * canvas.jitter(0.16);
        const cv::Point2d middle((nipple.x - mirror * depth * 0.30), 0.05 + y * 0.8);
        canvas.glow(middle, depth * 0.26, 0.012, -mirror * y * 60, 0.16, 0.008);
    }
    if (canvas.random().below(4) != 0) {
        canvas.glow({-mirror * 1.05, -0.95}, canvas.jitter(0.42), canvas.jitter(0.75), mirror * 22, 0.34,
                    0.03); // pectoral muscle
    }
}

void addNoise(cv::Mat& pixels, double deviation, Random& random)
{
    for (auto* value = pixels.ptr<float>(); value != pixels.ptr<float>() + pixels.total(); ++value) {
        *value += static_cast<float>(deviation * random.normal());
    }
}

void addGrid(cv::Mat& pixels, double amplitude, Random& random)
{
    const double period = 2.0 + random.unit();
    const double phase = 2 * std::numbers::pi * random.unit();
    const bool upright = random.below(2) == 0;
    for (int y = 0; y < pixels.rows; ++y) {
        for (int x = 0; x < pixels.cols; ++x) {
            const double place = upright ? x : y;
            pixels.at<float>(y, x) +=
                static_cast<float>(amplitude * std::sin(2 * std::numbers::pi * place / period + phase));
        }
    }
}

void addHaze(cv::Mat& pixels, double share, Random& random)
{
    const double angle = 2 * std::numbers::pi * random.unit();
    const double level = 0.3 + 0.4 * random.unit();
    for (int y = 0; y < pixels.rows; ++y) {
        for (int x = 0; x < pixels.cols; ++x) {
            const double along =
                (std::cos(angle) * (x - pixels.cols / 2.0) + std::sin(angle) * (y - pixels.rows / 2.0)) /
                pixels.cols;
            float& value = pixels.at<float>(y, x);
            value = static_cast<float>((1 - share) * value + share * (level + 0.5 * along));
        }
    }
}

void expose(cv::Mat& pixels, const PhantomStyle& style, Random& random)
{
    const double contrast = draw(style.contrast, random);
    const double brightness = draw(style.brightness, random);
    const double gamma = draw(style.gamma, random);
    for (auto* value = pixels.ptr<float>(); value != pixels.ptr<float>() + pixels.total(); ++value) {
        *value =
            static_cast<float>(contrast * std::pow(std::clamp<double>(*value, 0, 1), gamma) + brightness);
    }
    if (const double sigma = draw(style.blur, random); sigma > 0.15) {
        cv::GaussianBlur(pixels, pixels, {}, sigma);
    }
    if (random.unit() < style.hardShare) {
        addHaze(pixels, draw(style.haze, random), random);
        addGrid(pixels, draw(style.gridAmplitude, random), random);
        addNoise(pixels, draw(style.hardNoise, random), random);
    }
    addNoise(pixels, draw(style.noise, random), random);
}

} // namespace

QString phantomName(PhantomKind kind)
{
    static const std::array<QString, 4> names{QStringLiteral("head"), QStringLiteral("chest"),
                                              QStringLiteral("hand"), QStringLiteral("breast")};
    return names.at(static_cast<std::size_t>(kind));
}

PhantomStyle PhantomStyle::training()
{
    return {};
}

PhantomStyle PhantomStyle::sample()
{
    PhantomStyle style;
    style.scale = {0.78, 1.12};
    style.shift = 0.09;
    style.rotation = 14;
    style.deformation = 0.16;
    style.contrast = {1.0, 1.4};
    style.brightness = {0.0, 0.15};
    style.noise = {0.02, 0.07};
    style.hardShare = 0.65;
    style.hardNoise = {0.15, 0.40};
    style.gridAmplitude = {0.30, 0.75};
    style.haze = {0.0, 0.2};
    return style;
}

Image drawPhantom(PhantomKind kind, const PhantomStyle& style, Random& random, int size)
{
    Canvas canvas(style, random);
    switch (kind) {
    case PhantomKind::Head:
        drawHead(canvas);
        break;
    case PhantomKind::Chest:
        drawChest(canvas);
        break;
    case PhantomKind::Hand:
        drawHand(canvas);
        break;
    case PhantomKind::Breast:
        drawBreast(canvas);
        break;
    }
    cv::Mat pixels;
    cv::resize(canvas.pixels(), pixels, {size, size}, 0, 0, cv::INTER_AREA);
    expose(pixels, style, random);
    Image image;
    image.width = size;
    image.height = size;
    image.channels = 1;
    image.pixels.reserve(pixels.total());
    for (const auto* value = pixels.ptr<float>(); value != pixels.ptr<float>() + pixels.total(); ++value) {
        image.pixels.push_back(static_cast<std::uint8_t>(std::lround(std::clamp(*value, 0.0F, 1.0F) * 255)));
    }
    return image;
}

} // namespace postil
