"""
Hands a rendered job to the engine's own code, up to where it would be sent, and prints as JSON what that makes of it.

    load_with_engines.py skypilot|ray|hf FILE
"""
import json
import shlex
import sys
from pathlib import Path


def with_skypilot(text: str) -> dict:
    import sky
    import yaml

    task = sky.Task.from_yaml_config(yaml.safe_load(text), secrets_overrides=[("HF_TOKEN", "token")])
    task.validate_run()
    return {
        "name": task.name, "workdir": task.workdir, "copied": task.file_mounts, "mounted": {place: [storage.source, storage.mode.value] for place, storage in task.storage_mounts.items()},
        "resources": sorted([*(one.accelerators or {"none": 0}).items(), one.use_spot, one.cpus, one.memory, one.max_hourly_cost, one.job_recovery["strategy"]] for one in task.resources), "setup": task.setup, "run": task.run,
    }


def with_ray(text: str) -> dict:
    from ray.dashboard.modules.job.common import JobSubmitRequest
    from ray.runtime_env import RuntimeEnv

    request = JobSubmitRequest(**json.loads(text))
    env = RuntimeEnv(**request.runtime_env)
    return {"id": request.submission_id, "entrypoint": request.entrypoint, "env": json.loads(env.serialize()), "memory": request.entrypoint_memory, "gpus": request.entrypoint_num_gpus}


def with_hf(text: str) -> dict:
    from unittest import mock

    import huggingface_hub
    from huggingface_hub.cli.hf import app
    from typer.testing import CliRunner

    sent = {}

    def run_job(_, **given):
        sent.update(given)
        return mock.Mock(id="one", url="")

    # What its own request would hold: the last step before the network.
    from huggingface_hub._jobs_api import _create_job_spec

    with mock.patch.object(huggingface_hub.HfApi, "run_job", run_job):
        result = CliRunner().invoke(app, shlex.split(text)[1:], env={"HF_TOKEN": "token"})
    if not sent:
        raise SystemExit(f"{result.output} {result.exception}")
    sent.pop("namespace", None)
    body = _create_job_spec(**{"env": None, "secrets": None, **sent})
    return json.loads(json.dumps(body, default=str))


if __name__ == "__main__":
    engine, file = sys.argv[1:3]
    try:
        said = {"job": {"skypilot": with_skypilot, "ray": with_ray, "hf": with_hf}[engine](Path(file).read_text())}
    except ImportError as missing:
        said = {"missing": str(missing)}
    print(json.dumps(said))
