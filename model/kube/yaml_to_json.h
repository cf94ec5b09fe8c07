// YAML as the JSON that it means, for the one decoder there is.
#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>

namespace YAML {
class Exception;
class Node;
}

namespace hopscope::kube {

/// One YAML document as JSON text. Types follow the core schema (YAML 1.2, 10.3.2): quoted scalars and block scalars stay
/// strings, plain ones become null, true, false or a number where they are written as one; keys are strings. Aliases are
/// written out. Errors: NotYamlOrJson; context is "line:column" within the text.
Result<std::string> yamlToJson(std::string_view yaml);

/// Which plain words are true or false.
enum class YamlWords
{
    Core,     ///< true and false (YAML 1.2)
    Version11 ///< yes, no, on, off, y and n too, as Go reads a kubeconfig
};

/// What yaml-cpp says of a text, in words that say it.
std::string yamlProblem(const YAML::Exception& error);

/// The same for a part of a document that was parsed already.
Result<std::string> yamlToJson(const YAML::Node& node, YamlWords words = YamlWords::Core);

} // namespace hopscope::kube
