#include "model/client/unreadable_objects.h"

namespace hopscope::client {

namespace {

/// "Pod default/a: spec.ports is not a list" is about "Pod default/a".
std::string subjectOf(const Error& error)
{
    return error.context.substr(0, error.context.find(": "));
}

} // namespace

void UnreadableObjects::arrived(const std::vector<Error>& errors)
{
    for (const Error& error : errors)
        m_arriving.emplace(subjectOf(error), error);
}

void UnreadableObjects::put(const Error& error)
{
    m_known.erase(subjectOf(error));
    m_known.emplace(subjectOf(error), error);
}

bool UnreadableObjects::remove(kube::Kind kind, const kube::ObjectKey& key)
{
    return !m_known.empty() && m_known.erase(std::string(kube::kindName(kind)) + " " + key.toString()) > 0;
}

std::optional<Error> UnreadableObjects::first() const
{
    return m_known.empty() ? std::nullopt : std::optional<Error>(m_known.begin()->second);
}

} // namespace hopscope::client
