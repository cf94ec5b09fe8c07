#include "app/lesson_command.h"

#include "app/grammar_parts.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace hopscope::app {

/// The translation context of this file.
class LessonGrammar
{
    Q_DECLARE_TR_FUNCTIONS(LessonGrammar)
};

void addLesson(CLI::App& app, LessonCommand& command, std::string& size)
{
    CLI::App* lesson = app.add_subcommand("lesson", "A lesson on a cluster: what it asks, and what the right answers are there");
    lesson->add_option("NAME", command.name, "A built-in lesson (see --list), or a FILE.yaml of one's own");
    lesson->add_flag("--list", command.list, "The built-in lessons' names, one a line");
    lesson->add_flag("--check", command.check, "Whether it fits the cluster, and its right answers there; without a cluster the built-in one that it asks for");
    lesson->add_option("--seed", command.seed, "Begin with other objects of the cluster, so that an exam is not the same each time")->type_name("NUMBER");
    lesson->add_option("--out", command.outFile, "FILE.pdf (on paper) or FILE.pptx (slides, with notes): the lesson, its questions, and the right answers at the end; FILE.html: pages that ask and judge")->type_name("FILE");
    lesson->add_option("--size", size, "Of a page of --out, in pixels; 1600x900 when nothing is said")->type_name("WxH");
    lesson->add_option("--theme", command.theme, "Background and colours of --out")->check(CLI::IsMember({"light", "dark", "high-contrast-light", "high-contrast-dark"}));
    addMask(*lesson, command.mask);
    lesson->add_option("-o,--output", command.output, "Output format of --list and --check")->check(CLI::IsMember({"text", "json"}));
}

std::string lessonProblem(const LessonCommand& command, const std::string& size)
{
    if (command.list && (!command.name.empty() || command.check || command.seed != 0))
        return LessonGrammar::tr("lesson --list stands alone.").toStdString();
    if (!command.list && command.name.empty())
        return LessonGrammar::tr("lesson needs a NAME, or --list.").toStdString();
    if (!command.list && !command.check && !command.output.empty())
        return LessonGrammar::tr("-o belongs to lesson --list or lesson NAME --check.").toStdString();
    if (!command.outFile.empty() && (command.list || command.check))
        return LessonGrammar::tr("lesson --out stands without --list and --check.").toStdString();
    if (command.outFile.empty() && !(size.empty() && command.theme.empty() && command.mask.empty()))
        return LessonGrammar::tr("--size, --theme and --mask belong to lesson NAME --out.").toStdString();
    return {};
}

} // namespace hopscope::app
