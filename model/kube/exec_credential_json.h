// ExecCredential (client.authentication.k8s.io) as JSON: what a credential plugin is told, and what it answers.
#pragma once

#include "model/base/result.h"
#include "model/base/secret.h"

#include <optional>

namespace hopscope::kube {

/// spec.cluster, under Kubernetes' names.
struct ExecCluster
{
    std::string server;
    std::string tlsServerName;
    bool insecureSkipTlsVerify = false;
    std::string certificateAuthorityData; ///< base64
    std::string proxyUrl;
    bool disableCompression = false;
    std::string config; ///< JSON; empty: null
};

/// The value of KUBERNETES_EXEC_INFO, not interactive; the cluster only where the plugin asks for it. As client-go writes it:
/// what is empty or false is left out, `config` never is.
std::string writeExecInfo(const std::string& apiVersion, const std::optional<ExecCluster>& cluster);

struct ExecAnswer
{
    std::string apiVersion;
    std::string kind;
    bool hasStatus = false;
    Secret token;
    Secret certificate;
    Secret key;
    std::string expirationTimestamp;
};

/// The fields of a plugin's answer, whatever they are. Errors: NotYamlOrJson, MalformedObject (context is the field that is
/// of another type), OverLimit (nested more than 64 times); none quotes the text.
Result<ExecAnswer> readExecAnswer(std::string_view text);

} // namespace hopscope::kube
