// Which kind an object is, by its kind and API group. Private to model/kube.
#pragma once

#include "model/kube/json_reader.h"
#include "model/kube/object.h"

namespace hopscope::kube {

/// What an object is, by its own fields or by those of the list around it.
struct TypeMeta
{
    std::string kind;
    std::string apiVersion;
    std::optional<Kind> assumed; ///< asked for from the server: no need for a group

    /// Nothing for kinds that are not read, and for other projects' kinds of the same name.
    std::optional<Kind> known() const;
};

bool isListKind(const std::string& kind);
/// The type of the items of a list: "PodList" holds Pods, "List" anything.
TypeMeta itemTypeOf(const Json& list, std::optional<Kind> assumed);
/// A string member of an object; empty when it is anything else.
std::string looseText(const Json& object, const char* name);

} // namespace hopscope::kube
