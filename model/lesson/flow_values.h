// The values that paths find in a trace, and in objects. Private to model/lesson.
#pragma once

#include "model/lesson/binding.h"

namespace hopscope::lesson {

std::vector<std::string> flowValues(const BoundFlow& flow, const Expression& expression, Property property);
std::vector<std::string> objectValues(const BoundLesson& bound, const BoundObject& object, const Expression& expression, Property property);

/// The first endpoint that a path of these means: "remote", "local", "own", "others".
std::optional<std::size_t> meantCandidate(const BoundFlow& flow, const std::string& only);

/// What the client sees: "connected", "refused", "timeout", "name-not-found"; "" where it depends.
std::string outcomeOf(const flow::FlowTrace& trace);

} // namespace hopscope::lesson
