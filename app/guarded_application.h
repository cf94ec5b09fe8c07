// The window's application: what throws in the middle of an event ends there.
#pragma once

#include "model/base/result.h"

#include <QApplication>

namespace hopscope::app {

class GuardedApplication : public QApplication
{
    Q_OBJECT
public:
    using QApplication::QApplication;

    /// Between two events stands code that bears no exception: each is caught at the top of its own.
    bool notify(QObject* receiver, QEvent* event) override;

signals:
    /// An event's work was given up in the middle; the next ones are as good as ever.
    void faulted(const hopscope::Error& error);
};

} // namespace hopscope::app
