// A job for a QThreadPool, whose threads bear no exception.
#pragma once

#include <QMetaObject>
#include <QObject>

#include <exception>
#include <utility>

namespace hopscope::threads {

/// Does `work`. What it throws is thrown on the thread where `receiver` lives, by its event loop, after `undo` was called there.
/// The receiver lives longer than the pool's jobs.
template <class Work, class Undo>
auto poolJob(QObject* receiver, Work work, Undo undo)
{
    return [receiver, work = std::move(work), undo = std::move(undo)]() mutable noexcept {
        try {
            work();
        } catch (...) {
            const auto rethrow = [fault = std::current_exception(), undo] {
                undo();
                std::rethrow_exception(fault);
            };
            QMetaObject::invokeMethod(receiver, rethrow, Qt::QueuedConnection);
        }
    };
}

} // namespace hopscope::threads
