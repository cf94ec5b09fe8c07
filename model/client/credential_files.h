// Certificates, keys and tokens that stand in files, read anew for each request: somebody else renews them.
#pragma once

#include "model/base/read_whole.h"
#include "model/client/kubeconfig.h"

#include <atomic>

namespace hopscope::client {

/// The PEM text of the kubeconfig, or of the file it names. Once `cancelled` is set, by another thread, no file is waited for any more.
/// Errors: `whenUnreadable`, message is readProblem(), context is the path.
Result<Secret> pemText(const PemSource& source, ErrorKind whenUnreadable, const std::atomic<bool>* cancelled = nullptr);
/// The same for whoever waits no longer than that.
Result<Secret> pemText(const PemSource& source, ErrorKind whenUnreadable, const ReadLimits& limits);

/// The token, without the white space behind it. Errors: KubeconfigInvalid, as above.
Result<Secret> tokenOfFile(const std::string& path, const std::atomic<bool>* cancelled = nullptr);

} // namespace hopscope::client
