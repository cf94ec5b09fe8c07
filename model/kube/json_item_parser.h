// One object of a long list, from its JSON text. Private to model/kube.
#pragma once

#include "model/kube/json_reader.h"
#include "model/kube/object.h"

#include <memory>

namespace hopscope::kube {

/// parseJson() for 150,000 objects one after another: simdjson finds the values, and what no decoder of the kind reads is
/// never built. Keeps its memory from one object to the next.
class JsonItemParser
{
public:
    explicit JsonItemParser(Kind kind);
    ~JsonItemParser();
    JsonItemParser(const JsonItemParser&) = delete;
    JsonItemParser& operator=(const JsonItemParser&) = delete;

    /// As parseJson(), with the same errors, without the fields that are not read.
    Result<Json> parse(std::string_view text);

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace hopscope::kube
