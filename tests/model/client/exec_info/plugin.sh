#!/bin/sh
# Keeps what it is told; see make.sh.
printf '%s\n' "$KUBERNETES_EXEC_INFO" >"$NAME.json"
echo '{"apiVersion":"client.authentication.k8s.io/'"$1"'","kind":"ExecCredential","status":{"token":"x"}}'
