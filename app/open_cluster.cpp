#include "app/open_cluster.h"

#include "app/consent_text.h"
#include "app/exec_consents.h"

#include <algorithm>
#include <functional>
#include <iostream>

namespace hopscope::app {
namespace {

Result<OpenedCluster> openScenario(const SourceOptions& options)
{
    const std::string prefix = "scenario:";
    auto scenario = loadScenario(options.cluster.substr(prefix.size()));
    if (!scenario)
        return scenario.error();
    OpenedCluster opened;
    opened.loaded.snapshot = scenario->initial();
    opened.loaded.state.kind = source::SourceKind::Scenario;
    opened.loaded.state.phase = source::SourcePhase::Playing;
    opened.loaded.state.name = scenario->name();
    opened.now = options.now.value_or(scenario->start());
    return opened;
}

Result<OpenedCluster> openFile(const SourceOptions& options)
{
    auto loaded = options.cluster == "-"
                      ? source::loadStandardInput("standard input")
                      : source::loadPath(options.cluster);
    if (!loaded)
        return loaded.error();
    OpenedCluster opened;
    opened.loaded = std::move(loaded).value();
    opened.now = options.now.value_or(opened.loaded.newestTime.value_or(systemNow()));
    return opened;
}

/// What a credential plugin writes for the person: an address to open, a code to enter. Each line once.
class PluginLines
{
public:
    explicit PluginLines(std::ostream& said) : m_stream(said) {}

    void operator()(const client::SignIn& signIn)
    {
        const std::size_t fresh = std::min(signIn.said - m_said, signIn.lines.size());
        for (auto line = signIn.lines.end() - std::ptrdiff_t(fresh); line != signIn.lines.end(); ++line)
            m_stream << *line << std::endl;
        m_said = signIn.said;
    }

private:
    std::ostream& m_stream;
    std::size_t m_said = 0;
};

Status takeConsent(const client::Connection& connection, const SourceOptions& options, source::LiveOptions& live, std::ostream& said)
{
    if (!connection.exec)
        return success();
    client::ChildProcess shell;
    auto wanted = client::wantedConsent(connection, client::findExecProgram(connection.exec->command, shell));
    if (!wanted)
        return wanted.error();
    const ExecConsents consents;
    if (options.allowExec || consents.has(*wanted))
        live.agreedExec = std::move(*wanted);
    else if (const Status trusted = consents.checkTrusted(); !trusted)
        return trusted;
    else
        said << consentText(*wanted, consents.changedSince(*wanted)) << std::flush;
    return client::checkExecAllowed(connection, live.agreedExec);
}

Result<OpenedCluster> openLive(const SourceOptions& options, bool onlyNamespace, std::ostream& said)
{
    PluginLines lines(said);
    const auto connection = client::resolveConnection({options.kubeconfig, options.context, options.firstNamespace()});
    if (!connection)
        return connection.error();
    source::LiveOptions live;
    if (const Status allowed = takeConsent(*connection, options, live, said); !allowed)
        return allowed.error();
    live.namespaces = options.namespaces;
    if (onlyNamespace && live.namespaces.empty())
        live.namespaces = {connection->namespace_};
    auto loaded = source::loadOnce(*connection, live, std::ref(lines));
    if (!loaded)
        return loaded.error();
    OpenedCluster opened;
    opened.loaded = std::move(loaded).value();
    opened.now = options.now.value_or(systemNow());
    opened.defaultNamespace = connection->namespace_;
    return opened;
}

} // namespace

Result<OpenedCluster> openCluster(const SourceOptions& options, bool onlyNamespace, std::ostream& said)
{
    if (options.isScenario())
        return openScenario(options);
    if (!options.cluster.empty())
        return openFile(options);
    return openLive(options, onlyNamespace, said);
}

} // namespace hopscope::app
