#include "model/kube/api_groups.h"

#include "model/kube/json_reader.h"

namespace hopscope::kube {

Result<std::vector<std::string>> decodeApiGroups(std::string_view json)
{
    const auto root = parseJson(json);
    if (!root)
        return root.error();
    if (!root->is_object() || !root->contains("groups") || !(*root)["groups"].is_array())
        return Error{ErrorKind::MalformedObject, {}, "no list of API groups"};
    std::vector<std::string> groups;
    try {
        for (const Json& group : (*root)["groups"]) {
            for (const Json& version : listAt(asObject(group), "versions"))
                groups.push_back(textAt(asObject(version), "groupVersion"));
        }
    } catch (const WrongType& wrong) {
        return Error{ErrorKind::MalformedObject, {}, "a list of API groups: something is not " + std::string(wrong.wanted)};
    }
    return groups;
}

} // namespace hopscope::kube
