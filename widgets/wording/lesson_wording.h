// Says what a lesson asks for, what is wrong in its file, and its answers in words a person reads.
#pragma once

#include "model/lesson/binding.h"
#include "model/lesson/lesson_fault.h"
#include "model/lesson/posed_question.h"

#include <QString>

namespace hopscope::wording {

/// One sentence, without the place.
QString faultSentence(const lesson::Fault& fault);
/// Which need of the lesson is not met.
QString unmetSentence(const lesson::Lesson& lesson, const lesson::Unmet& unmet);
/// "Service nginx-demo/nginx-nodeport", "node worker-1".
QString boundObjectText(const lesson::BoundObject& object);
/// An answer: "timeout: nothing comes back", "worker-node1", "1/3".
QString answerText(lesson::AnswerKind kind, const std::string& value);
/// A text of the lesson in the reader's language, with this cluster's values in it.
QString lessonText(const lesson::BoundLesson& bound, const lesson::Text& text);
/// The same where nothing is bound: of a title.
QString lessonTitle(const lesson::Lesson& lesson);
/// What it teaches, in a line; empty where the file does not say.
QString lessonAbout(const lesson::Lesson& lesson);
/// "What if externalTrafficPolicy of Service default/web were Local?" Empty for the cluster as it is.
QString lessonWhatIf(const lesson::BoundLesson& bound, const std::string& whatIf);

} // namespace hopscope::wording
