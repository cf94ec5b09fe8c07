// A lesson in a terminal: it says, asks, and waits for each answer.
#pragma once

#include "app/report.h"
#include "model/lesson/posed_question.h"

#include <string_view>

namespace hopscope::app {

/// Goes through the lesson as answers come.
class LessonTeacher
{
public:
    /// Says everything up to the first question. Both must outlive this.
    LessonTeacher(const lesson::BoundLesson& bound, const Streams& streams);

    /// Whether a question waits for its answer.
    bool isAsking() const { return m_isAsking; }
    /// The number of an option; anything else is asked for again. Then goes on to the next question, or to the end.
    void answer(std::string_view line);
    /// How many answers were right; when the answers end, wherever that is.
    void finish();

private:
    void goOn();
    void ask(std::size_t question);
    void judge(std::size_t chosen);
    void askForNumber();
    void tell(const std::string& flow);
    void show(const lesson::Step& step);

    const lesson::BoundLesson& m_bound;
    std::ostream& m_out;
    std::size_t m_step = 0; ///< that comes next
    lesson::PosedQuestion m_posed; ///< the question that waits, or waited last
    bool m_isAsking = false;
    int m_asked = 0;
    int m_right = 0;
};

/// The whole lesson with answers from standard input, one a line; the end of the input ends it. Returns exitDone, or the status of an
/// input that cannot be read.
int teachLesson(const lesson::BoundLesson& bound, const Streams& streams);

} // namespace hopscope::app
