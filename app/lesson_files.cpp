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

std::vector<lesson::Lesson> builtInLessons()
{
    resources::load();
    std::vector<lesson::Lesson> lessons;
    for (QString name : QDir(QStringLiteral(":/hopscope/lessons")).entryList()) {
        name.chop(qsizetype(std::string_view(".yaml").size()));
        lesson::ParsedLesson parsed = lesson::parseLesson(resourceText(name));
        if (parsed.lesson)
            lessons.push_back(*std::move(parsed.lesson));
    }
    std::stable_sort(lessons.begin(), lessons.end(), [](const lesson::Lesson& a, const lesson::Lesson& b) { return a.number < b.number; });
    return lessons;
}

std::vector<std::string> lessonNames()
{
    std::vector<std::string> names;
    for (const lesson::Lesson& lesson : builtInLessons())
        names.push_back(lesson.id);
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
