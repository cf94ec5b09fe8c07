// What a person agrees to who lets a connection's plugin run.
#pragma once

#include "model/client/exec_consent.h"

namespace hopscope::tests {

/// Nothing for a connection without a plugin.
inline std::optional<client::ExecConsent> agreedTo(const client::Connection& connection)
{
    if (!connection.exec)
        return std::nullopt;
    client::ChildProcess shell;
    const auto wanted = client::wantedConsent(connection, client::findExecProgram(connection.exec->command, shell));
    return wanted ? std::optional(*wanted) : std::nullopt;
}

} // namespace hopscope::tests
