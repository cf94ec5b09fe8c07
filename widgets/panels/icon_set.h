// The window's icons: strokes in the colour of the text beside them, sharp at every size.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace hopscope::panels {

/// `name` is that of a file in resources/icons, whose strokes are "currentColor". `on`: while it is checked; without it as `color`.
QIcon strokeIcon(const QString& name, const QColor& color, const QColor& disabled, const QColor& on = {});

} // namespace hopscope::panels
