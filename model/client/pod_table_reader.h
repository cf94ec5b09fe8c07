// Every pod's row before any pod's object: a list of pods as a Table takes the server a tenth of the time.
#pragma once

#include "model/client/network_loop.h"
#include "model/kube/pod.h"

namespace hopscope::client {

/// Asks once for the pods of each namespace as the server prints them, many namespaces at a time (rows do not say which they
/// are of). What fails is left out: the pods' own list says what is wrong. Destroying it ends it.
class PodTableReader
{
public:
    using Arrived = std::function<void(std::vector<kube::Pod>)>;
    PodTableReader(const std::vector<std::string>& namespaces, NetworkLoop& loop, Arrived arrived);

private:
    void ended(const std::string& namespaceName, const HttpEnd& end);

    Arrived m_arrived;
    std::vector<std::unique_ptr<HttpRequest>> m_requests;
};

} // namespace hopscope::client
