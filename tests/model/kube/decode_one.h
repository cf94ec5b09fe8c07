// Decodes a document that holds exactly one object of the type.
#pragma once

#include "model/kube/decode_object.h"

#include <stdexcept>

/// Throws, and so fails the test, when the text does not hold exactly one well-formed T.
template <class T>
T decodeOne(std::string_view json)
{
    const auto list = hopscope::kube::decodeDocument(json);
    if (!list)
        throw std::runtime_error(list.error().message);
    if (!list->malformed.empty())
        throw std::runtime_error(list->malformed.front().context);
    return std::get<T>(list->items.at(0));
}
