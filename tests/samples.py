"""Texts that many tests begin with."""

SITE = """\
name: The Speaking School
email: hello@example.org
url: https://example.org/courses/
receiver: {kind: post, url: https://forms.example.org/f/42}
timezone: Europe/Moscow
service: {hours: Mon-Fri 10:00-19:00, reply: {within: 1 working day}}
"""

SHORTEST = """\
title: Public speaking
question: Will the teacher review my talk?
tiers:
  in-class:
    label: Guaranteed review
    price: 30000 RUB
    guaranteed: Your talk is reviewed at each of the eight classes.
    if_missed: We return one eighth of the price.
  online:
    label: No guarantee
    price: 9000 RUB
    excluded: Your talk may never be reviewed.
"""
