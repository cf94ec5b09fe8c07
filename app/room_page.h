// A page of a lesson as a room sees it, and what only they see who teach it.
#pragma once

#include "app/lesson_course.h"
#include "app/question_board.h"

namespace hopscope::app {

struct RoomPage
{
    std::optional<RoomQuestion> question;
    QString words; ///< in the place of a path, where there is none
    std::vector<ShownPath> compared; ///< two, or none
};

struct TeacherPage
{
    QString notes;  ///< may be empty
    QString answer; ///< that is right, while the question waits; else empty
};

} // namespace hopscope::app
