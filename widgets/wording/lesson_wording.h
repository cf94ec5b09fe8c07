// Says what a lesson asks for, what is wrong in its file, and its answers in words a person reads.
#pragma once

#include "model/lesson/binding.h"
#include "model/lesson/lesson_fault.h"
#include "model/lesson/posed_question.h"

#include <QString>

#include <functional>

namespace hopscope::wording {

/// What is written in place of a value of the cluster: where names or addresses are hidden.
using ShownValue = std::function<std::string(const std::string& value)>;

/// One sentence, without the place.
QString faultSentence(const lesson::Fault& fault);
/// Which need of the lesson is not met.
QString unmetSentence(const lesson::Lesson& lesson, const lesson::Unmet& unmet);
/// "Service nginx-demo/nginx-nodeport", "node worker-1".
QString boundObjectText(const lesson::BoundObject& object);
/// An answer: "timeout: nothing comes back", "worker-node1", "1/3".
QString answerText(lesson::AnswerKind kind, const std::string& value);
/// A text of the lesson in the reader's language, with this cluster's values in it.
QString lessonText(const lesson::BoundLesson& bound, const lesson::Text& text, const ShownValue& shown = {});
/// The same where nothing is bound: of a title.
QString lessonTitle(const lesson::Lesson& lesson);
/// What it teaches, in a line; empty where the file does not say.
QString lessonAbout(const lesson::Lesson& lesson);
/// "What if externalTrafficPolicy of Service default/web were Local?" Empty for the cluster as it is.
QString lessonWhatIf(const lesson::BoundLesson& bound, const std::string& whatIf, const ShownValue& shown = {});
/// What the answers rest on though no object says it.
QString lessonAssumption(const flow::Assumption& assumption);

} // namespace hopscope::wording
