// How the scripted API server is reached, as a kubeconfig would say it.
#pragma once

#include "model/client/kubeconfig.h"
#include "tests/support/scripted_api_server.h"

namespace hopscope::tests {

inline client::Connection connectionTo(const ScriptedApiServer& server)
{
    client::Connection connection;
    connection.context = "test";
    connection.server = server.url().toStdString();
    return connection;
}

} // namespace hopscope::tests
