// What a path of a lesson comes to on a cluster.
#pragma once

#include "model/lesson/binding.h"

#include <functional>

namespace hopscope::lesson {

/// The values of the path, each once, in the order in which the cluster or the trace has them; several where several endpoints differ.
/// Empty where the role or flow is not bound, or nothing is known. Values are words of the model: "192.168.1.182:30007", "1/3",
/// "timeout", "api-server".
std::vector<std::string> valuesOf(const BoundLesson& bound, const Expression& expression);

/// The template with its values in their places, several with commas between them and only the first when there are
/// many ("a, b, c, d, e, f, +9"); an unknown one as "?". `shown`: what is written for each, in place of itself.
std::string filledIn(const BoundLesson& bound, const Template& text, const std::function<std::string(const std::string& value)>& shown = {});

} // namespace hopscope::lesson
