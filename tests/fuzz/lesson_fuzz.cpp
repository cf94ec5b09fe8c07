// A lesson's file: every text is a lesson or has faults with places in it; a lesson fits a cluster, with a right answer to each question that
// is asked, or something is said to be missing.
#include "model/lesson/bind_lesson.h"
#include "model/lesson/parse_lesson.h"
#include "model/lesson/posed_question.h"
#include "model/lesson/values.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/generated_cluster.h"

#include <algorithm>

using namespace hopscope;

namespace {

void checkBound(const lesson::BoundLesson& bound)
{
    for (std::size_t i = 0; i < bound.lesson->questions.size(); ++i) {
        if (!lesson::isAsked(bound, i))
            continue;
        const lesson::PosedQuestion posed = lesson::poseQuestion(bound, i);
        fuzz::require(std::any_of(posed.options.begin(), posed.options.end(), [](const lesson::Option& each) { return each.isRight; }));
        for (const lesson::Option& each : posed.options)
            fuzz::require(!each.value.empty() && (!each.mistake || *each.mistake < bound.lesson->questions[i].wrong.size()));
    }
    for (const lesson::Step& step : bound.lesson->steps)
        if (const auto* say = std::get_if<lesson::Say>(&step); say && lesson::isShown(bound, step))
            lesson::filledIn(bound, say->text.in("en"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const cluster::SnapshotPointer snapshot = test::generatedCluster(3, {3, 12, 6, 4});
    lesson::ParsedLesson parsed = lesson::parseLesson({reinterpret_cast<const char*>(data), size});
    fuzz::require(parsed.lesson.has_value() == parsed.faults.empty());
    for (const lesson::Fault& fault : parsed.faults)
        fuzz::require(fault.line >= 1 && fault.column >= 1);
    if (!parsed.lesson)
        return 0;
    const auto result = lesson::bindLesson(std::make_shared<const lesson::Lesson>(*std::move(parsed.lesson)), snapshot);
    if (const auto* bound = std::get_if<lesson::BoundLesson>(&result))
        checkBound(*bound);
    return 0;
}
