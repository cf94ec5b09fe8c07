#include "app/guarded_application.h"

#include "model/base/fault.h"

namespace hopscope::app {

bool GuardedApplication::notify(QObject* receiver, QEvent* event)
{
    const Result<bool> taken = guarded([&] { return QApplication::notify(receiver, event); });
    if (taken)
        return *taken;
    static_cast<void>(guarded([&] { emit faulted(taken.error()); }));
    return true;
}

} // namespace hopscope::app
