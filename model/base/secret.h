// Text that must not reach a log, a message or a file.
#pragma once

#include <string>
#include <utility>

namespace hopscope {

/// Overwritten when it goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string value) : m_value(std::move(value)) {}
    ~Secret() { wipe(); }
    Secret(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;

    const std::string& reveal() const { return m_value; }
    bool empty() const { return m_value.empty(); }

private:
    void wipe() noexcept;
    std::string m_value;
};

} // namespace hopscope
