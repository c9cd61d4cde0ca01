"""Makes triggers in a Glue that has nothing yet: `create.py PORT`, with the requests as a JSON array on stdin.

The jobs, crawlers and workflows that they name are made first. Requests are sent as they are: the SDK's own validation is
off, so that the answer is the server's. Prints one JSON object: for each request its answer, nothing where it was taken,
else the code and the message of the error; and what GetTriggers and GetTags have afterwards.
"""

import json
import sys
import urllib.request

import botocore.session
from botocore.config import Config
from botocore.exceptions import ClientError

server = f"http://127.0.0.1:{sys.argv[1]}"
requests = json.load(sys.stdin)
urllib.request.urlopen(urllib.request.Request(f"{server}/moto-api/reset", method="POST")).close()
glue = botocore.session.get_session().create_client(
    "glue",
    region_name="us-east-1",
    endpoint_url=server,
    aws_access_key_id="nobody",
    aws_secret_access_key="nothing",
    config=Config(parameter_validation=False, retries={"max_attempts": 0}),
)


def named(key):
    """What actions and conditions name by a key, once."""
    parts = [part for request in requests for part in request.get("Actions") or []]
    parts += [part for request in requests for part in (request.get("Predicate") or {}).get("Conditions") or []]
    return sorted({part[key] for part in parts if part.get(key)})


def answer(request):
    try:
        glue.create_trigger(**request)
        return None
    except ClientError as error:
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        return {"status": status, "code": error.response["Error"]["Code"], "message": error.response["Error"]["Message"]}


for job in named("JobName"):
    glue.create_job(Name=job, Role="any", Command={"Name": "glueetl"})
for crawler in named("CrawlerName"):
    glue.create_crawler(Name=crawler, Role="any", DatabaseName="lake", Targets={})
for workflow in sorted({request["WorkflowName"] for request in requests if request.get("WorkflowName")}):
    glue.create_workflow(Name=workflow)
answers = [answer(request) for request in requests]
pages = glue.get_paginator("get_triggers").paginate()
triggers = [trigger for page in pages for trigger in page["Triggers"]]
arn = "arn:aws:glue:us-east-1:123456789012:trigger/{}"
tags = {trigger["Name"]: glue.get_tags(ResourceArn=arn.format(trigger["Name"]))["Tags"] for trigger in triggers}
json.dump({"answers": answers, "triggers": triggers, "tags": tags}, sys.stdout, default=str)
