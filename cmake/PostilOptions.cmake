# SPDX-FileCopyrightText: 2026 The Postil developers
# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target with the language settings that every target of ours shares.
add_library(postil_options INTERFACE)
target_compile_options(postil_options INTERFACE
    -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
    $<$<BOOL:${POSTIL_WERROR}>:-Werror>)
target_compile_definitions(postil_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(POSTIL_SANITIZE)
    target_compile_options(postil_options INTERFACE -fsanitize=${POSTIL_SANITIZE} -fno-omit-frame-pointer)
    target_compile_definitions(postil_options INTERFACE _GLIBCXX_ASSERTIONS)
    target_link_options(postil_options INTERFACE -fsanitize=${POSTIL_SANITIZE})
endif()
target_include_directories(postil_options INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")

configure_file("${PROJECT_SOURCE_DIR}/cmake/version.h.in" "${PROJECT_BINARY_DIR}/generated/postil_version.h" @ONLY)
