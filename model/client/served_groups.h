// Which API groups the server has: one question for all readers of kinds that not every cluster has.
#pragma once

#include "model/client/network_loop.h"

namespace hopscope::client {

/// On the loop's thread. Outlives those who ask.
class ServedGroups
{
public:
    /// Groups and versions, such as "cilium.io/v2". Nothing: the server did not say.
    using Known = std::optional<std::vector<std::string>>;
    using Answered = std::function<void(const Known&)>;

    explicit ServedGroups(NetworkLoop& loop) : m_loop(loop) {}

    /// Asks the server anew; whoever asks while a question is under way gets its answer. `answered` follows once.
    void ask(Answered answered);

private:
    void ended(const HttpEnd& end);

    NetworkLoop& m_loop;
    std::unique_ptr<HttpRequest> m_request;
    std::vector<Answered> m_waiting;
};

} // namespace hopscope::client
