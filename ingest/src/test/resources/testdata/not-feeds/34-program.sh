#!/bin/sh
echo "<rss>"
