#include "app/lesson_course.h"

#include "app/asked_path.h"
#include "model/lesson/path_questions.h"
#include "model/stage/stage_story.h"
#include "widgets/wording/lesson_wording.h"
#include "widgets/wording/path_question_wording.h"
#include "widgets/wording/wording.h"

namespace hopscope::app {

namespace {

using Traces = std::map<std::string, player::TracePointer>;

lessonview::AskedQuestion askedOf(const lesson::BoundLesson& bound, std::size_t number)
{
    const lesson::Question& question = bound.lesson->questions.at(number);
    const lesson::PosedQuestion posed = lesson::poseQuestion(bound, number);
    lessonview::AskedQuestion asked;
    asked.id = question.id;
    asked.ask = wording::lessonText(bound, question.ask);
    asked.why = wording::lessonText(bound, question.why);
    for (const lesson::Option& option : posed.options)
        asked.options.push_back({wording::answerText(question.answer, option.value), option.value, option.isRight,
                                 option.mistake ? wording::lessonText(bound, question.wrong[*option.mistake].because) : QString()});
    for (const flow::Assumption& assumption : posed.restsOn)
        asked.restsOn << wording::assumptionSentence(assumption);
    return asked;
}

lesson::Text notesOf(const lesson::Lesson& lesson, const lesson::Page& page)
{
    if (page.say)
        return std::get<lesson::Say>(lesson.steps[*page.say]).notes;
    return page.question ? lesson.questions[*page.question].notes : lesson::Text();
}

/// By the number of answers: they are given in the order of the pages.
std::vector<std::vector<SeenPath>> seenByAnswers(const std::shared_ptr<const lesson::BoundLesson>& shared, const Traces& traces, const std::vector<lesson::Page>& pages, std::size_t page)
{
    const lesson::BoundLesson& bound = *shared;
    std::vector<std::vector<SeenPath>> seen;
    std::set<std::size_t> answered;
    const auto add = [&] {
        seen.emplace_back();
        for (const lesson::SeenFlow& each : lesson::seenAt(bound, pages, page, answered)) {
            const std::string& whatIf = bound.flow(each.flow)->whatIf;
            seen.back().push_back({traces.at(each.flow), each, bound.worlds.at(whatIf), [shared, whatIf] { return wording::lessonWhatIf(*shared, whatIf); }});
        }
    };
    add();
    for (const lesson::Page& each : pages) {
        if (!each.question)
            continue;
        answered.insert(*each.question);
        add();
    }
    return seen;
}

lessonview::AskedQuestion askedOf(const lesson::PathQuestion& question)
{
    lessonview::AskedQuestion asked;
    asked.id = toString(question.kind);
    asked.ask = wording::pathQuestion(question);
    asked.why = wording::pathAnswerWhy(question);
    for (const lesson::PathOption& option : question.options)
        asked.options.push_back({wording::answerText(question.answer, option.value), option.value, option.isRight, option.mistake ? wording::pathMistake(*option.mistake) : QString()});
    return asked;
}

} // namespace

LessonCourse courseOf(std::shared_ptr<const lesson::BoundLesson> bound, const QString& cluster)
{
    LessonCourse course;
    course.id = bound->lesson->id;
    course.cluster = cluster;
    course.title = wording::lessonTitle(*bound->lesson);
    course.notes = wording::lessonText(*bound, bound->lesson->instructor);
    course.retell = [bound, cluster] { return courseOf(bound, cluster); };
    Traces traces;
    for (const auto& [name, flow] : bound->flows)
        traces[name] = player::TracePointer(bound, &flow.trace);
    const std::vector<lesson::Page> pages = lesson::pagesOf(*bound);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CoursePage page;
        page.notes = wording::lessonText(*bound, notesOf(*bound->lesson, pages[i]));
        if (pages[i].say)
            page.text = wording::lessonText(*bound, std::get<lesson::Say>(bound->lesson->steps[*pages[i].say]).text);
        if (pages[i].question)
            page.question = askedOf(*bound, *pages[i].question);
        page.seen = seenByAnswers(bound, traces, pages, i);
        course.pages.push_back(std::move(page));
    }
    return course;
}

LessonCourse predictionOf(const SeenPath& path, const QString& cluster)
{
    LessonCourse course;
    course.id = "prediction";
    course.title = wording::predictionTitle(*path.trace);
    course.cluster = cluster;
    course.isPrediction = true;
    course.retell = [path, cluster] { return predictionOf(path, cluster); };
    const auto questions = lesson::questionsOf(*path.world->snapshot, *path.trace, path.seen.candidate);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        CoursePage page;
        page.question = askedOf(questions[i]);
        for (std::size_t answers = 0; answers <= questions.size(); ++answers) {
            SeenPath seen = path;
            const std::size_t next = answers > i ? i + 1 : i;
            seen.seen.whole = next == questions.size();
            seen.seen.waits = !seen.seen.whole;
            seen.seen.steps = seen.seen.whole ? 0 : questions[next].steps;
            page.seen.push_back({std::move(seen)});
        }
        course.pages.push_back(std::move(page));
    }
    return course;
}

std::vector<ShownPath> LessonCourse::pathsAt(std::size_t page, std::size_t answers) const
{
    std::vector<ShownPath> all;
    const auto& seen = pages.at(page).seen;
    for (const SeenPath& each : seen.at(std::min(answers, seen.size() - 1))) {
        ShownPath shown;
        AskedPath seenNow = seenPath(each.trace, *each.world, each.seen);
        shown.path.isOpen = !each.seen.whole;
        shown.path.candidate = seenNow.candidate;
        shown.path.trace = std::move(seenNow.trace);
        shown.path.places = std::move(seenNow.places);
        shown.path.podMtu = seenNow.podMtu;
        shown.path.remark = each.remark ? each.remark() : QString();
        shown.caption = wording::fromWhereToWhere(each.trace->query);
        all.push_back(std::move(shown));
    }
    return all;
}

} // namespace hopscope::app
