// Every pod's row before any pod's object: a list of pods as a Table takes the server a tenth of the time.
#pragma once

#include "model/client/network_loop.h"
#include "model/kube/pod.h"

namespace hopscope::client {

/// Asks once for the pods of each namespace as the server prints them, many namespaces at a time (rows do not say which they
/// are of), and a namespace's only as far as Budget::table goes. The first is asked for alone: where something on the way takes out what is accepted, every pod would come as a whole
/// for a second time. What fails is left out: the pods' own list says what is wrong. Destroying it ends it.
class PodTableReader
{
public:
    using Arrived = std::function<void(std::vector<kube::Pod>)>;
    /// `ended`: no rows come any more. It must not destroy the reader.
    PodTableReader(std::vector<std::string> namespaces, NetworkLoop& loop, Arrived arrived, std::function<void()> ended);

private:
    void ask(const std::string& namespaceName);
    void askFirst();
    bool bytesArrived(std::size_t index, std::string_view bytes);
    void answered(std::size_t index, const HttpEnd& end);
    void take(std::size_t index, const HttpEnd& end);

    NetworkLoop& m_loop;
    Arrived m_arrived;
    std::function<void()> m_ended;
    /// One request, and what has come of its answer.
    struct Table
    {
        std::string namespace_;
        std::string body;
        bool isTooLong = false;
        std::unique_ptr<HttpRequest> request;
    };

    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
    std::size_t m_held = 0; ///< bytes of all bodies
    std::size_t m_open = 0; ///< requests that are under way
    std::vector<std::string> m_left; ///< namespaces that nobody was asked for yet, the next one last
    std::vector<std::unique_ptr<Table>> m_tables;
};

} // namespace hopscope::client
