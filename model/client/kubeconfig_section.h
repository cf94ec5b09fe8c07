// A map of a kubeconfig, read with Go's types (YAML 1.1 as client-go takes it). Private to model/client.
#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

namespace hopscope::client {

/// Thrown by Section for a value of the wrong type, and caught in kubeconfig_file.cpp: the first ends the reading.
struct Invalid
{
    std::string message;
    std::string entry;
};

/// A map with its place for messages: "users[alice].user". Of a key that is there twice the last counts.
class Section
{
public:
    Section(YAML::Node node, std::string place);

    std::string placeOf(const char* key) const { return m_place.empty() ? key : m_place + "." + key; }
    Section section(const char* key) const { return {at(key), placeOf(key)}; }
    YAML::Node node(const char* key) const { return at(key); }
    bool has(const char* key) const { return at(key) && !at(key).IsNull(); }
    std::vector<std::string> keys() const;

    /// Empty or false where the key is missing or null.
    std::string text(const char* key) const;
    bool flag(const char* key) const;
    std::vector<YAML::Node> list(const char* key) const;
    std::vector<std::string> texts(const char* key) const;
    /// Where the field is there at all, it says just this.
    void requireText(const char* key, const std::string& wanted) const;

private:
    std::string stringOf(const YAML::Node& value, const char* key) const;
    YAML::Node at(const char* key) const;

    YAML::Node m_node;
    std::string m_place;
};

} // namespace hopscope::client
