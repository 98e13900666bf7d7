// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/seeds.h"

#include "tests/support/fixtures.h"
#include "tests/support/npzmaker.h"
#include "tests/support/picklemaker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

namespace postil::fuzz {

namespace {

namespace pickle = test::pickle;
using pickle::Storage;

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray safetensorsFile(const QByteArray& header, qsizetype bytes)
{
    const quint64 length = qToLittleEndian<quint64>(static_cast<quint64>(header.size()));
    return QByteArray(reinterpret_cast<const char*>(&length), sizeof length) + header + QByteArray(bytes, '\1');
}

QList<QByteArray> safetensorsSeeds()
{
    return {safetensorsFile(R"({"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}})", 24),
            safetensorsFile(R"({"__metadata__":{"format":"pt","note":"\u00e9\n"},"a.weight":{"dtype":"F16","shape":[2],"data_offsets":[4,8]},"b":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}   )", 8),
            safetensorsFile(R"({"scalar":{"dtype":"F64","shape":[],"data_offsets":[0,8]},"empty":{"dtype":"I64","shape":[0,7],"data_offsets":[8,8]}})", 8),
            safetensorsFile(R"({"a":{"data_offsets":[0,1],"dtype":"BOOL","shape":[1]},"b":{"dtype":"U8","shape":[1],"data_offsets":[1,2]},"c":{"dtype":"I8","shape":[1,1],"data_offsets":[2,3]}})", 3),
            safetensorsFile(R"({"a":{"dtype":"I32","shape":[4294967296,4294967296],"data_offsets":[0,18446744073709551615]}})", 0),
            safetensorsFile("{}", 0)};
}

const Storage six{"0", "FloatStorage", 6, pickle::floats(6)};
const Storage halves{"1", "HalfStorage", 2, pickle::raw("\0\x3c\0\x40")};

/// Values of whole files, as torch.save and torch.jit.save write them.
QList<QByteArray> stateDicts()
{
    const QByteArray matrix = pickle::tensor(six, {2, 3}, {3, 1});
    const QByteArray vector = pickle::tensor(halves, {2}, {1});
    return {pickle::dict({{"a", matrix}, {"b", vector}}),
            pickle::orderedDict({{"a.weight", matrix}, {"a.bias", pickle::parameter(vector)}}),
            pickle::dict({{"epoch", pickle::integer(1LL << 40)}, {"state_dict", pickle::orderedDict({{"module.a", pickle::tensor(six, {2, 2}, {1, 1}, 1)}})}}),
            pickle::dict({{"model_state_dict", pickle::dict({{"a", pickle::tensor(six, {5}, {0}, 5)}, {"b", pickle::tensor(halves, {0, 3}, {3, 1})}})}}),
            pickle::call(pickle::global("collections", "OrderedDict"), {pickle::list({pickle::list({pickle::text("a"), matrix})})})};
}

QByteArray scriptModule()
{
    const QByteArray inner = pickle::module("model.Inner", {{"weight", pickle::tensor(six, {6}, {1})}, {"training", QByteArray("\x89")}});
    return pickle::module("model.Outer", {{"inner", inner}, {"scale", pickle::tensor(halves, {}, {})}});
}

QList<QByteArray> pickleSeeds()
{
    QList<QByteArray> all;
    for (const QByteArray& value : stateDicts()) {
        all.append('\0' + pickle::whole(value));
    }
    all.append('\1' + pickle::whole(scriptModule()));
    // The operations that Python's protocol 4 uses instead of these.
    all.append('\0' + pickle::whole(pickle::raw("\x95\x20\0\0\0\0\0\0\0}\x94(\x8c\1a\x94\x8c\x05torch\x94\x8c\x0c" "FloatStorage\x94\x93\x94\x8c\1bNu."), 4));
    all.append('\0' + pickle::whole(pickle::raw("](K\1M\2\0J\3\0\0\0G\x3f\xf0\0\0\0\0\0\0\x88\x89NC\1xU\1y\x8a\2\xff\x7f\x85\x86\x87q\1h\1e")));
    return all;
}

QList<QByteArray> torchFileSeeds()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("x.pt"));
    QList<QByteArray> all;
    for (const QByteArray& value : stateDicts()) {
        all.append(pickle::legacy(value, {six, halves}));
    }
    pickle::writeTorchZip(path, stateDicts().first(), {six, halves});
    all.append(contents(path));
    pickle::writeTorchZip(path, stateDicts().at(1), {six, halves}, true);
    all.append(contents(path));
    pickle::writeTorchZip(path, scriptModule(), {six, halves}, false, true);
    all.append(contents(path));
    return all;
}

QList<QByteArray> npySeeds()
{
    return {test::npyArray("|u1", "(2, 3)", "abcdef"), test::npyArray("<i8", "(1,)", QByteArray(8, '\1')), test::npyArray(">f4", "()", QByteArray(4, '\0')),
            test::npyArray("|u1", "(2, 2, 2, 3)", QByteArray(24, '\7')), test::npyArray("<u2", "(0, 28, 28)", {}),
            test::npyBytes("{'descr': '|b1', 'fortran_order': False, 'shape': (4,), }          \n", "\1\0\1\0", 2),
            test::npyBytes("{'shape': (1, 1), 'fortran_order': False, 'descr': '|i1'}\n", "\1", 3)};
}

QList<QByteArray> npzSeeds()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("x.npz"));
    QList<QByteArray> all;
    for (const bool compressed : {false, true}) {
        test::writeZip(path, test::smallSet(), compressed);
        all.append(contents(path));
    }
    test::writeZip(path, {{QStringLiteral("train_images"), test::npyArray("|u1", "(2, 2, 2, 3)", QByteArray(24, '\7'))},
                          {QStringLiteral("train_labels"), test::npyArray("<i4", "(2, 2)", pickle::raw("\1\0\0\0\0\0\0\0\1\0\0\0\1\0\0\0"))}});
    all.append(contents(path));
    test::writeZip(path, {{QStringLiteral("a"), npySeeds().first()}, {QStringLiteral("note.txt"), "x"}});
    all.append(contents(path));
    return all;
}

QList<QByteArray> tokenizerSeeds()
{
    const QString data = test::sourceDir() + QStringLiteral("/tests/data/");
    return {contents(data + QStringLiteral("tokenizer-clip.json")), contents(data + QStringLiteral("tokenizer-bert.json")),
            R"({"a":0,"b":1,"a</w>":2,"b</w>":3,"ab</w>":4,"<|startoftext|>":5,"<|endoftext|>":6})", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\na\nb\n##c\n.\n",
            "#version: 0.2\na b\nab c</w>\n"};
}

QList<QByteArray> configSeeds()
{
    return {R"({"model_type":"clip","projection_dim":512,"logit_scale_init_value":2.6592,"text_config":{"model_type":"clip_text_model"},"vision_config":{"model_type":"clip_vision_model"}})",
            R"({"model_type":"clip","projection_dim":24,"text_config":{"hidden_size":64,"intermediate_size":128,"num_attention_heads":4,"num_hidden_layers":2,"max_position_embeddings":24,"vocab_size":540,"hidden_act":"gelu","layer_norm_eps":1e-05,"eos_token_id":2},"vision_config":{"hidden_size":64,"intermediate_size":128,"num_attention_heads":4,"num_hidden_layers":2,"image_size":32,"patch_size":8,"num_channels":3,"hidden_act":"quick_gelu"}})",
            R"({"model_type":"siglip","text_config":{"hidden_size":64,"intermediate_size":128,"num_attention_heads":4,"num_hidden_layers":2,"max_position_embeddings":16,"vocab_size":100,"hidden_act":"gelu_pytorch_tanh"},"vision_config":{"hidden_size":64,"intermediate_size":128,"num_attention_heads":4,"num_hidden_layers":2,"image_size":32,"patch_size":8}})",
            R"({"crop_size":{"height":224,"width":224},"size":{"shortest_edge":224},"do_center_crop":true,"do_convert_rgb":true,"do_normalize":true,"do_rescale":true,"do_resize":true,"rescale_factor":0.00392156862745098,"resample":3,"image_mean":[0.48145466,0.4578275,0.40821073],"image_std":[0.26862954,0.26130258,0.27577711]})",
            R"({"crop_size":224,"size":224,"resample":3,"image_mean":[0.5,0.5,0.5],"image_std":[0.5,0.5,0.5]})",
            R"({"model_cfg":{"embed_dim":24,"quick_gelu":true,"vision_cfg":{"image_size":32,"layers":2,"width":64,"patch_size":8,"head_width":32,"mlp_ratio":4.0},"text_cfg":{"context_length":24,"vocab_size":540,"width":64,"heads":4,"layers":2}},"preprocess_cfg":{"mean":[0.5,0.5,0.5],"std":[0.5,0.5,0.5],"interpolation":"bicubic","resize_mode":"shortest"}})",
            R"({"model_cfg":{"embed_dim":24,"vision_cfg":{"image_size":32,"layers":[1,1,1,1],"width":8,"patch_size":null},"text_cfg":{"context_length":24,"vocab_size":540,"width":64,"heads":4,"layers":2,"norm_kwargs":{"eps":1e-6},"act_kwargs":{"approximate":"tanh"}}}})",
            R"({"model_cfg":{"embed_dim":24,"custom_text":true,"vision_cfg":{"timm_model_name":"vit_base_patch8_32","timm_pool":"token","timm_proj":"linear","image_size":32},"text_cfg":{"hf_model_name":"bert","hf_tokenizer_name":"bert","hf_proj_type":"mlp","hf_pooler_type":"cls_last_hidden_state_pooler","context_length":32}},"preprocess_cfg":{"mean":[0.5,0.5,0.5],"std":[0.5,0.5,0.5]}})",
            R"({"pad_token":"<|endoftext|>","model_max_length":77,"bos_token":{"content":"<|startoftext|>"},"do_lower_case":true})"};
}

} // namespace

QList<QByteArray> seeds(const QString& target)
{
    if (target == QLatin1String("safetensors")) {
        return safetensorsSeeds();
    }
    if (target == QLatin1String("pickle")) {
        return pickleSeeds();
    }
    if (target == QLatin1String("torchfile")) {
        return torchFileSeeds();
    }
    if (target == QLatin1String("npz")) {
        return npzSeeds();
    }
    if (target == QLatin1String("npy")) {
        return npySeeds();
    }
    return target == QLatin1String("tokenizer") ? tokenizerSeeds() : configSeeds();
}

} // namespace postil::fuzz
