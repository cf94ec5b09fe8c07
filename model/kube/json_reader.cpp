#include "model/kube/json_reader.h"

#include <limits>

namespace hopscope::kube {

const Json* member(const Json& parent, const char* name)
{
    if (!parent.is_object())
        throw WrongType{&parent, "an object"};
    const auto found = parent.find(name);
    return found == parent.end() || found->is_null() ? nullptr : &*found;
}

const Json& asObject(const Json& value)
{
    if (!value.is_object())
        throw WrongType{&value, "an object"};
    return value;
}

const Json& objectAt(const Json& parent, const char* name)
{
    static const Json empty = Json::object();
    const Json* value = member(parent, name);
    return value ? asObject(*value) : empty;
}

const Json& listAt(const Json& parent, const char* name)
{
    static const Json empty = Json::array();
    const Json* value = member(parent, name);
    if (value && !value->is_array())
        throw WrongType{value, "a list"};
    return value ? *value : empty;
}

static const std::string& asText(const Json& value)
{
    if (!value.is_string())
        throw WrongType{&value, "a string"};
    return value.get_ref<const std::string&>();
}

std::string textAt(const Json& parent, const char* name)
{
    const Json* value = member(parent, name);
    return value ? asText(*value) : std::string();
}

bool boolAt(const Json& parent, const char* name, bool fallback)
{
    const Json* value = member(parent, name);
    if (value && !value->is_boolean())
        throw WrongType{value, "true or false"};
    return value ? value->get<bool>() : fallback;
}

std::int64_t numberAt(const Json& parent, const char* name, std::int64_t fallback)
{
    const Json* value = member(parent, name);
    if (!value)
        return fallback;
    // Kubernetes' integers are at most int64; the ones read here are int32 or less.
    if (!value->is_number_integer() || (value->is_number_unsigned() && value->get<std::uint64_t>() > INT32_MAX) ||
        value->get<std::int64_t>() < INT32_MIN)
        throw WrongType{value, "a 32 bit integer"};
    return value->get<std::int64_t>();
}

std::uint16_t portAt(const Json& parent, const char* name)
{
    const std::int64_t number = numberAt(parent, name);
    if (number < 0 || number > std::numeric_limits<std::uint16_t>::max())
        throw WrongType{member(parent, name), "a port"};
    return std::uint16_t(number);
}

ip::Protocol protocolAt(const Json& parent, const char* name)
{
    const Json* value = member(parent, name);
    if (!value || asText(*value).empty())
        return ip::Protocol::Tcp;
    const auto protocol = ip::parseProtocol(asText(*value));
    if (!protocol)
        throw WrongType{value, "TCP, UDP or SCTP"};
    return *protocol;
}

std::string intOrTextAt(const Json& parent, const char* name)
{
    const Json* value = member(parent, name);
    if (!value)
        return {};
    return value->is_number_integer() ? std::to_string(numberAt(parent, name)) : asText(*value);
}

std::optional<TimePoint> timeAt(const Json& parent, const char* name)
{
    const Json* value = member(parent, name);
    return value ? parseRfc3339(asText(*value)) : std::nullopt;
}

std::vector<std::string> textListAt(const Json& parent, const char* name)
{
    std::vector<std::string> texts;
    for (const Json& element : listAt(parent, name))
        texts.push_back(asText(element));
    return texts;
}

StringMap stringMapAt(const Json& parent, const char* name)
{
    StringMap map;
    for (const auto& [key, value] : objectAt(parent, name).items())
        map.set(key, value.is_null() ? std::string() : asText(value));
    return map;
}

std::string pathTo(const Json& root, const Json* wanted)
{
    std::size_t index = 0;
    for (auto child = root.begin(); child != root.end(); ++child, ++index) {
        const std::string step = root.is_object() ? child.key() : "[" + std::to_string(index) + "]";
        if (&*child == wanted)
            return step;
        if (!child->is_structured())
            continue;
        const std::string rest = pathTo(*child, wanted);
        if (!rest.empty())
            return rest.front() == '[' ? step + rest : step + "." + rest;
    }
    return {};
}

void appendAddress(ip::AddressList& addresses, const std::string& text)
{
    if (const auto address = ip::IpAddress::parse(text))
        addresses.push_back(*address);
}

} // namespace hopscope::kube
