// Says what is asked about a path, and which mistake leads to a wrong answer.
#pragma once

#include "model/lesson/path_questions.h"

#include <QString>

namespace hopscope::wording {

/// "Predict: client → nodeport/worker-node2:30007".
QString predictionTitle(const flow::FlowTrace& trace);
QString fromWhereToWhere(const flow::Query& query);
QString pathQuestion(const lesson::PathQuestion& question);
/// What is so whatever was answered.
QString pathAnswerWhy(const lesson::PathQuestion& question);
QString pathMistake(lesson::PathMistake mistake);

} // namespace hopscope::wording
