// Certificates, keys and tokens that stand in files, read anew for each request: somebody else renews them.
#pragma once

#include "model/client/kubeconfig.h"

namespace hopscope::client {

/// The PEM text of the kubeconfig, or of the file it names. Errors: `whenUnreadable`, context is the path.
Result<Secret> pemText(const PemSource& source, ErrorKind whenUnreadable);

/// The token, without the white space behind it; nothing when the file cannot be read.
std::optional<Secret> tokenOfFile(const std::string& path);

} // namespace hopscope::client
