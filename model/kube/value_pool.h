// What many objects have alike, kept once.
#pragma once

#include "model/kube/object.h"

#include <memory>

namespace hopscope::kube {

/// Belongs to whoever decodes objects, on that one thread: the reader of a kind, or of a file. What it has shared may then
/// be read, copied and let go anywhere.
class ValuePool
{
public:
    ValuePool();
    ~ValuePool();
    ValuePool(ValuePool&&) noexcept;
    ValuePool& operator=(ValuePool&&) noexcept;

    /// Puts an equal part seen before in the place of each part of the object that is a SharedText, a SharedList or a
    /// StringMap: labels, containers, conditions, the node's name. The object stays equal to what it was; its copies
    /// are not touched.
    void share(Object& object);
    void share(std::vector<Object>& objects);

    /// Parts that are remembered. Those that fewer than two objects use are forgotten each time the number has doubled.
    std::size_t size() const;

private:
    class Shelves;
    std::unique_ptr<Shelves> m_shelves;
};

} // namespace hopscope::kube
