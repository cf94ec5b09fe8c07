#include "app/lesson_files.h"

#include "model/base/read_whole.h"
#include "resources/resources.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace hopscope::app {
namespace {

std::string resourceText(const QString& name)
{
    QFile file(QStringLiteral(":/hopscope/lessons/%1.yaml").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

std::vector<std::string> lessonNames()
{
    resources::load();
    std::vector<std::pair<int, std::string>> numbered;
    for (QString name : QDir(QStringLiteral(":/hopscope/lessons")).entryList()) {
        name.chop(qsizetype(std::string_view(".yaml").size()));
        const lesson::ParsedLesson parsed = lesson::parseLesson(resourceText(name));
        numbered.emplace_back(parsed.lesson ? parsed.lesson->number : 0, name.toStdString());
    }
    std::sort(numbered.begin(), numbered.end());
    std::vector<std::string> names;
    for (auto& [number, name] : numbered)
        names.push_back(std::move(name));
    return names;
}

Result<std::string> lessonFileText(const std::string& nameOrPath)
{
    if (nameOrPath.find_first_of("./") != std::string::npos)
        return readWhole(nameOrPath, ReadLimits{});
    const auto names = lessonNames();
    if (std::find(names.begin(), names.end(), nameOrPath) != names.end())
        return resourceText(QString::fromStdString(nameOrPath));
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return Error{ErrorKind::NotFound, all, nameOrPath};
}

} // namespace hopscope::app
