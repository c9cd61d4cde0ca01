"""Holds CreateTrigger requests, one on each line of stdin, against the model of AWS's SDK.

Prints one JSON object: the SDK's version, and for each request what is wrong with it, which is nothing where it is sound.
"""

import json
import sys

import botocore
import botocore.session
from botocore.validate import ParamValidator

glue = botocore.session.get_session().get_service_model("glue")
shape = glue.operation_model("CreateTrigger").input_shape
reports = [ParamValidator().validate(json.loads(line), shape).generate_report() for line in sys.stdin]
json.dump({"version": botocore.__version__, "reports": reports}, sys.stdout)
