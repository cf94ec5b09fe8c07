#include "app/asked_path.h"
#include "app/background_word.h"
#include "app/lesson_files.h"
#include "app/lesson_form.h"
#include "app/lesson_report.h"
#include "app/lesson_teaching.h"
#include "app/run_command.h"
#include "model/base/visible_text.h"
#include "model/base/write_file.h"
#include "model/lesson/bind_lesson.h"
#include "widgets/wording/lesson_wording.h"

#include <QCoreApplication>
#include <QFile>

namespace hopscope::app {

/// The translation context of this file.
class LessonText
{
    Q_DECLARE_TR_FUNCTIONS(LessonText)
};

namespace {

/// Each fault on a line of its own, with its place.
int reportFaults(const std::string& name, const std::vector<lesson::Fault>& faults, const Streams& streams)
{
    for (const lesson::Fault& fault : faults)
        streams.error << "hopscope: " << quotedFromOutside(name) << ':' << fault.line << ':' << fault.column << ": " << wording::faultSentence(fault) << '\n';
    return exitWrongUsage;
}

int reportUnreadable(const std::string& name, const Error& error, const Streams& streams)
{
    if (error.kind == ErrorKind::NotFound)
        reportRemark(LessonText::tr("There is no lesson \"%1\". There are: %2.").arg(QString::fromStdString(quotedFromOutside(name)), QString::fromStdString(error.message)), streams);
    else
        report(error, streams);
    return exitWrongUsage;
}

/// Where none is named: the built-in one that the lesson asks for.
SourceOptions clusterFor(const lesson::Lesson& lesson, SourceOptions source)
{
    if (source.isDefault() && !lesson.cluster.empty())
        source.cluster = "scenario:" + lesson.cluster;
    return source;
}

std::string nameOf(const SourceOptions& source, const OpenedCluster& opened)
{
    return source.cluster.empty() ? opened.loaded.state.name : source.cluster;
}

int writeHandout(const LessonCommand& command, const lesson::BoundLesson& bound, const std::string& cluster, const Streams& streams)
{
    HandoutOptions options;
    options.cluster = QString::fromStdString(cluster);
    options.size = {command.width, command.height};
    options.background = backgroundByWord(command.theme);
    const auto hidden = hiddenByWords(command.mask);
    if (!hidden)
        return report(hidden.error(), streams);
    options.hidden = *hidden;
    const std::string file = QFile::encodeName(QString::fromStdString(command.outFile)).toStdString();
    if (const Status replaceable = checkReplaceable(file); !replaceable)
        return report(replaceable.error(), streams);
    paint::loadBundledFonts();
    const auto bytes = renderLesson(*lessonFormOf(QString::fromStdString(command.outFile)), bound, options);
    if (!bytes)
        return report(bytes.error(), streams);
    const Status written = replaceFile(file, {bytes->data(), std::size_t(bytes->size())});
    return written ? int(exitDone) : report(written.error(), streams);
}

int answer(const LessonCommand& command, const LessonCheck& check, const Streams& streams)
{
    if (!check.bound()) {
        if (command.check && command.output == "json")
            streams.out << lessonCheckJson(check);
        else
            streams.out << lessonCheckText(check);
        if (!check.lesson->cluster.empty())
            reportRemark(LessonText::tr("A built-in cluster that it fits: --cluster scenario:%1").arg(QString::fromStdString(quotedFromOutside(check.lesson->cluster))), streams);
        return exitNo;
    }
    if (!command.outFile.empty())
        return writeHandout(command, *check.bound(), check.cluster, streams);
    if (!command.check)
        return teachLesson(*check.bound(), streams);
    if (command.output == "json")
        streams.out << lessonCheckJson(check);
    else
        streams.out << lessonCheckText(check);
    return exitDone;
}

} // namespace

int runLesson(const LessonCommand& command, const SourceOptions& source, const Streams& streams)
{
    if (command.list && command.output == "json") {
        streams.out << lessonListJson(builtInLessons());
        return exitDone;
    }
    if (command.list) {
        for (const std::string& name : lessonNames())
            streams.out << name << '\n';
        return exitDone;
    }
    if (!command.outFile.empty() && !lessonFormOf(QString::fromStdString(command.outFile)))
        return report({ErrorKind::Unsupported, "pdf, pptx, html", command.outFile}, streams);
    const auto text = lessonFileText(command.name);
    if (!text)
        return reportUnreadable(command.name, text.error(), streams);
    lesson::ParsedLesson parsed = lesson::parseLesson(*text);
    if (!parsed.lesson)
        return reportFaults(command.name, parsed.faults, streams);
    const auto lesson = std::make_shared<const lesson::Lesson>(*std::move(parsed.lesson));
    const SourceOptions chosen = clusterFor(*lesson, source);
    const auto opened = openCluster(chosen, false, streams.error);
    if (!opened)
        return report(opened.error(), streams);
    reportGaps(opened->loaded, streams);
    return answer(command, {lesson, nameOf(chosen, *opened), lesson::bindLesson(lesson, opened->loaded.snapshot, command.seed)}, streams);
}

} // namespace hopscope::app
