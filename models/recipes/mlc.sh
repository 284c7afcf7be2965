#!/bin/sh
# Puts MLC's converter into a Python of its own: mlc.sh FOLDER, used as FOLDER/bin/mlc_llm
# Its packages pin others than trainers do. The package index has a placeholder of the same name (version 0.1): the real one is in MLC's own list of wheels alone.
set -eu
folder=$1
if [ -x "$folder/bin/mlc_llm" ]; then exit 0; fi
python3 -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --pre --find-links https://mlc.ai/wheels 'mlc-llm-nightly-cpu>0.1' 'mlc-ai-nightly-cpu>0.1' torch safetensors ||
  { rm -r "$folder"; echo "MLC's converter can't be had: it needs the internet (mlc.ai/wheels). Leave mlc out of the job's outputs.formats, or convert on a machine that has it." >&2; exit 1; }
