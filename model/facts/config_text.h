// Reading settings out of configuration that stands as text inside a ConfigMap. Private to model/facts.
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace YAML {
class Node;
}

namespace hopscope::facts {

/// A parsed YAML or JSON text. Text that is neither, and paths that lead nowhere, read as nothing: never an exception.
class ConfigText
{
public:
    explicit ConfigText(const std::string& text);

    bool isReadable() const { return m_root != nullptr; }
    /// The scalar at `path`; an empty text when it is null; nothing when the path does not exist.
    std::optional<std::string> text(std::initializer_list<const char*> path) const;
    /// The list of scalars at `path`; nothing when the path does not exist or is no list. Null reads as an empty list.
    std::optional<std::vector<std::string>> list(std::initializer_list<const char*> path) const;
    /// The scalars of the map at `path` by their names; nothing when the path does not exist or is no map. Null is empty.
    std::optional<std::map<std::string, std::string>> map(std::initializer_list<const char*> path) const;
    /// The value of `name` in a list of {name, value} at `path`, as kubeadm v1beta4 writes extraArgs.
    std::optional<std::string> named(std::initializer_list<const char*> path, const std::string& name) const;
    bool isTrue(std::initializer_list<const char*> path) const { return text(path) == "true"; }

private:
    std::shared_ptr<const YAML::Node> m_root;
};

/// "a, b c" in parts, at commas and blanks.
std::vector<std::string> words(const std::string& text);

} // namespace hopscope::facts
