#include "app/source_options.h"

#include "model/source/described_cluster.h"
#include "resources/resources.h"

#include <QDir>
#include <QFile>

namespace hopscope::app {
namespace {

const QString scenarioFolder = QStringLiteral(":/hopscope/scenarios/");

std::optional<std::string> resourceText(const QString& name)
{
    QFile file(scenarioFolder + name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().toStdString();
}

/// Each scenario NAME is NAME.yaml with NAME-life.yaml, or NAME-cluster.yaml: a description.
std::string scenarioNames()
{
    QStringList names;
    for (const QString& ending : {QStringLiteral("-life.yaml"), QStringLiteral("-cluster.yaml")})
        for (const QString& file : QDir(scenarioFolder).entryList({QLatin1Char('*') + ending}))
            names << QStringLiteral("scenario:") + file.chopped(ending.size());
    return names.join(QStringLiteral(", ")).toStdString();
}

Result<source::Scenario> scenarioOf(const std::string& name, const std::string& description)
{
    const auto described = source::describeCluster(name, description);
    if (!described)
        return described.error();
    return source::Scenario::fromText(name, described->objects, "clock: \"" + described->clock + "\"");
}

} // namespace

Result<source::Scenario> loadScenario(const std::string& name)
{
    resources::load();
    const QString file = QString::fromStdString(name.empty() ? "notes" : name);
    if (const auto description = resourceText(file + QStringLiteral("-cluster.yaml")))
        return scenarioOf(file.toStdString(), *description);
    const auto objects = resourceText(file + QStringLiteral(".yaml"));
    const auto life = resourceText(file + QStringLiteral("-life.yaml"));
    if (!objects || !life)
        return Error{ErrorKind::NotFound, "there are: " + scenarioNames(), "scenario:" + name};
    return source::Scenario::fromText(file.toStdString(), *objects, *life);
}

} // namespace hopscope::app
