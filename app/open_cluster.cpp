#include "app/open_cluster.h"

#include <iostream>
#include <iterator>

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
                      ? source::loadText(std::string(std::istreambuf_iterator<char>(std::cin), {}), "standard input")
                      : source::loadPath(options.cluster);
    if (!loaded)
        return loaded.error();
    OpenedCluster opened;
    opened.loaded = std::move(loaded).value();
    opened.now = options.now.value_or(opened.loaded.newestTime.value_or(systemNow()));
    return opened;
}

Result<OpenedCluster> openLive(const SourceOptions& options, bool onlyNamespace)
{
    const auto connection = client::resolveConnection({options.kubeconfig, options.context, options.namespace_});
    if (!connection)
        return connection.error();
    if (const Status supported = client::checkCredentialSupported(*connection); !supported)
        return supported.error();
    const std::string namespace_ = options.namespace_.empty() ? connection->namespace_ : options.namespace_;
    auto loaded = source::loadOnce(*connection, {std::nullopt, onlyNamespace ? namespace_ : options.namespace_});
    if (!loaded)
        return loaded.error();
    OpenedCluster opened;
    opened.loaded = std::move(loaded).value();
    opened.now = options.now.value_or(systemNow());
    opened.defaultNamespace = namespace_;
    return opened;
}

} // namespace

Result<OpenedCluster> openCluster(const SourceOptions& options, bool onlyNamespace)
{
    if (options.isScenario())
        return openScenario(options);
    if (!options.cluster.empty())
        return openFile(options);
    return openLive(options, onlyNamespace);
}

} // namespace hopscope::app
