#include "app/source_options.h"

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

/// Each scenario NAME is NAME.yaml with NAME-life.yaml.
std::string scenarioNames()
{
    QStringList names;
    for (const QString& file : QDir(scenarioFolder).entryList({QStringLiteral("*-life.yaml")}))
        names << QStringLiteral("scenario:") + file.chopped(qsizetype(std::string_view("-life.yaml").size()));
    return names.join(QStringLiteral(", ")).toStdString();
}

} // namespace

Result<source::Scenario> loadScenario(const std::string& name)
{
    resources::load();
    const QString file = QString::fromStdString(name.empty() ? "notes" : name);
    const auto objects = resourceText(file + QStringLiteral(".yaml"));
    const auto life = resourceText(file + QStringLiteral("-life.yaml"));
    if (!objects || !life)
        return Error{ErrorKind::NotFound, "there are: " + scenarioNames(), "scenario:" + name};
    return source::Scenario::fromText(file.toStdString(), *objects, *life);
}

} // namespace hopscope::app
