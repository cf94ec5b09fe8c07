#include "model/kube/openid_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hopscope::kube {

namespace {

using Json = nlohmann::json;

std::optional<Json> objectIn(std::string_view text)
{
    Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    return json.is_object() ? std::optional(std::move(json)) : std::nullopt;
}

std::string* textAt(Json& json, const char* key)
{
    const auto found = json.find(key);
    return found == json.end() ? nullptr : found->get_ptr<std::string*>();
}

std::string plainAt(Json& json, const char* key)
{
    const std::string* text = textAt(json, key);
    return text ? *text : std::string();
}

/// What is left in the tree is overwritten.
Secret secretAt(Json& json, const char* key)
{
    std::string* text = textAt(json, key);
    if (!text)
        return {};
    Secret secret(*text);
    std::fill(text->begin(), text->end(), '\0');
    return secret;
}

} // namespace

std::optional<std::string> readTokenEndpoint(std::string_view text)
{
    auto json = objectIn(text);
    std::string endpoint = json ? plainAt(*json, "token_endpoint") : std::string();
    return endpoint.empty() ? std::nullopt : std::optional(std::move(endpoint));
}

std::optional<TokenAnswer> readTokenAnswer(std::string_view text)
{
    auto json = objectIn(text);
    if (!json)
        return std::nullopt;
    secretAt(*json, "access_token");
    return TokenAnswer{secretAt(*json, "id_token"), secretAt(*json, "refresh_token"), plainAt(*json, "error"),
                       plainAt(*json, "error_description")};
}

std::optional<std::int64_t> readTokenExpiry(std::string_view text)
{
    const auto json = objectIn(text);
    if (!json)
        return std::nullopt;
    const auto found = json->find("exp");
    if (found == json->end() || found->is_null())
        return 0;
    if (!found->is_number())
        return std::nullopt;
    // Up to the year 9999; a fraction beyond what an integer holds is no time either.
    constexpr double latest = 253402300799.0;
    return std::int64_t(std::clamp(found->get<double>(), 0.0, latest));
}

} // namespace hopscope::kube
