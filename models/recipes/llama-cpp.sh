#!/bin/sh
# Puts llama.cpp's converter and quantiser into a folder: llama-cpp.sh FOLDER
# They come from the source package of llama-cpp-python, which carries the llama.cpp that it was made for: one pinned file of the package index that the
# trainers come from too. Needs a C++ compiler; gives FOLDER/convert_hf_to_gguf.py and FOLDER/build/bin/llama-quantize.
set -eu
version=0.3.36
checksum=832db0699007f1be95a7e41ef12e88926b02ba836461e36a36372db2760c1a2e
folder=$1
if [ -x "$folder/build/bin/llama-quantize" ]; then exit 0; fi
python3 -m pip install --quiet sentencepiece==0.2.2 protobuf
command -v cmake >/dev/null || python3 -m pip install --quiet cmake
python3 -m pip download --quiet --no-deps --no-binary llama-cpp-python --dest "$folder.src" "llama-cpp-python==$version"
source=$folder.src/llama_cpp_python-$version.tar.gz
echo "$checksum  $source" | sha256sum --check --quiet || { echo "$source is not the file that was tried: ask the package index again, or name another version in $0." >&2; exit 1; }
mkdir -p "$folder"
tar xzf "$source" --directory "$folder" --strip-components 3 "llama_cpp_python-$version/vendor/llama.cpp"
cmake -S "$folder" -B "$folder/build" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF -DLLAMA_CURL=OFF -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_SERVER=OFF -DGGML_NATIVE=OFF -DGGML_OPENMP=OFF >"$folder.log"
cmake --build "$folder/build" --target llama-quantize --parallel "${JOBS:-$(nproc)}" >>"$folder.log"
rm -r "$folder.src"
