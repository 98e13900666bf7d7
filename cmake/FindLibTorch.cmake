# SPDX-FileCopyrightText: 2026 The Postil developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Finds the LibTorch inside a torch wheel (or an unpacked LibTorch) without TorchConfig, which in a CUDA
# wheel demands a CUDA toolkit. Looks at POSTIL_TORCH (variable or environment), then .deps/torch/torch.
# A system libtorch is never taken: NO_DEFAULT_PATH everywhere.
#
# Target: LibTorch::LibTorch. Result: LibTorch_FOUND, LibTorch_HAS_CUDA.
set(_roots "${POSTIL_TORCH}" "$ENV{POSTIL_TORCH}" "$ENV{POSTIL_DEPS}/torch/torch" "${PROJECT_SOURCE_DIR}/.deps/torch/torch")
find_path(LibTorch_ROOT_DIR include/ATen/ATen.h PATHS ${_roots} NO_DEFAULT_PATH)
foreach(_name torch torch_cpu c10 torch_cuda c10_cuda)
    find_library(LibTorch_${_name}_LIBRARY ${_name} PATHS "${LibTorch_ROOT_DIR}/lib" NO_DEFAULT_PATH)
endforeach()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch
    REQUIRED_VARS LibTorch_ROOT_DIR LibTorch_torch_LIBRARY LibTorch_torch_cpu_LIBRARY LibTorch_c10_LIBRARY
    REASON_FAILURE_MESSAGE "run ./dev setup, or set POSTIL_TORCH to a LibTorch folder")
set(LibTorch_HAS_CUDA OFF)
if(LibTorch_torch_cuda_LIBRARY AND LibTorch_c10_cuda_LIBRARY)
    set(LibTorch_HAS_CUDA ON)
endif()

if(LibTorch_FOUND AND NOT TARGET LibTorch::LibTorch)
    add_library(LibTorch::LibTorch INTERFACE IMPORTED)
    target_include_directories(LibTorch::LibTorch SYSTEM INTERFACE
        "${LibTorch_ROOT_DIR}/include" "${LibTorch_ROOT_DIR}/include/torch/csrc/api/include")
    set(_dirs "${LibTorch_ROOT_DIR}/lib")
    set(_libs "${LibTorch_torch_LIBRARY}" "${LibTorch_torch_cpu_LIBRARY}" "${LibTorch_c10_LIBRARY}")
    if(LibTorch_HAS_CUDA)
        list(APPEND _libs "${LibTorch_torch_cuda_LIBRARY}" "${LibTorch_c10_cuda_LIBRARY}")
        # The wheel's CUDA runtime lies beside it in the nvidia packages.
        file(GLOB _nvidia_libs "${LibTorch_ROOT_DIR}/../nvidia/*/lib")
        file(GLOB _nvidia_includes "${LibTorch_ROOT_DIR}/../nvidia/*/include")
        list(APPEND _dirs ${_nvidia_libs})
        target_include_directories(LibTorch::LibTorch SYSTEM INTERFACE ${_nvidia_includes})
        target_compile_definitions(LibTorch::LibTorch INTERFACE POSTIL_TORCH_CUDA)
    endif()
    # Nothing in our code names a symbol of libtorch.so or libtorch_cuda.so: without --no-as-needed the
    # linker would drop them and the CUDA backend would never register.
    target_link_options(LibTorch::LibTorch INTERFACE "LINKER:--no-as-needed")
    target_link_libraries(LibTorch::LibTorch INTERFACE ${_libs})
    foreach(_dir ${_dirs})
        target_link_options(LibTorch::LibTorch INTERFACE "LINKER:-rpath,${_dir}" "LINKER:-rpath-link,${_dir}")
    endforeach()
endif()
mark_as_advanced(LibTorch_ROOT_DIR LibTorch_torch_LIBRARY LibTorch_torch_cpu_LIBRARY LibTorch_c10_LIBRARY
                 LibTorch_torch_cuda_LIBRARY LibTorch_c10_cuda_LIBRARY)
